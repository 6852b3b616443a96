import type { HostOptions } from '../../host-target.ts'
import { siteName } from '../limits.ts'
import type { Origin } from './bucket-origin.ts'

/** The cache policy of AWS for files whose answer depends on the path alone. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html */
const CACHED_BY_PATH = '658327ea-f89d-4fab-a63d-7e88639e58f6'

/** What the template is made of. */
export interface Parts {
  readonly origin: Origin
  /** The alternate names, where they are few enough. */
  readonly aliases: readonly string[]
  readonly request: string
  readonly response: string
  readonly hasStore: boolean
}

/**
 * A template of CloudFormation: the distribution, its two functions and the store of hosts.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/AWS_CloudFront.html
 */
export function template(options: HostOptions, parts: Parts): object {
  const name = siteName(options)
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Written by policy-pages hosts cloudfront.',
    Parameters: {
      Certificate: {
        Type: 'String',
        Description: 'The ARN of a certificate for all hosts, in us-east-1.'
      },
      Aliases: {
        Type: 'CommaDelimitedList',
        Description: 'The hosts; a wildcard such as *.example.org counts as one.',
        ...(parts.aliases.length === 0 ? {} : { Default: parts.aliases.join() })
      }
    },
    Resources: {
      ...(parts.hasStore
        ? {
            Hosts: { Type: 'AWS::CloudFront::KeyValueStore', Properties: { Name: `${name}-hosts` } }
          }
        : {}),
      ViewerRequest: functionResource(`${name}-request`, parts.request, parts.hasStore),
      ViewerResponse: functionResource(`${name}-response`, parts.response, parts.hasStore),
      Access: {
        Type: 'AWS::CloudFront::OriginAccessControl',
        Properties: {
          OriginAccessControlConfig: {
            Name: `${name}-access`,
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4'
          }
        }
      },
      Distribution: {
        Type: 'AWS::CloudFront::Distribution',
        Properties: { DistributionConfig: distribution(parts) }
      }
    },
    Outputs: {
      Domain: { Value: { 'Fn::GetAtt': ['Distribution', 'DomainName'] } },
      // What a policy of the bucket names as the one who may read.
      Arn: {
        Value: {
          'Fn::Join': [
            '',
            [
              'arn:',
              { Ref: 'AWS::Partition' },
              ':cloudfront::',
              { Ref: 'AWS::AccountId' },
              ':distribution/',
              { Ref: 'Distribution' }
            ]
          ]
        }
      },
      ...(parts.hasStore ? { HostsArn: { Value: { 'Fn::GetAtt': ['Hosts', 'Arn'] } } } : {})
    }
  }
}

function functionResource(name: string, code: string, hasStore: boolean): object {
  return {
    Type: 'AWS::CloudFront::Function',
    Properties: {
      Name: name,
      AutoPublish: true,
      FunctionCode: code,
      FunctionConfig: {
        Comment: 'Written by policy-pages',
        Runtime: 'cloudfront-js-2.0',
        ...(hasStore
          ? {
              KeyValueStoreAssociations: [{ KeyValueStoreARN: { 'Fn::GetAtt': ['Hosts', 'Arn'] } }]
            }
          : {})
      }
    }
  }
}

function distribution({ origin }: Parts): object {
  const event = (type: string, resource: string) => ({
    EventType: type,
    FunctionARN: { 'Fn::GetAtt': [resource, 'FunctionMetadata.FunctionARN'] }
  })
  return {
    Enabled: true,
    HttpVersion: 'http2and3',
    IPV6Enabled: true,
    Aliases: { Ref: 'Aliases' },
    ViewerCertificate: {
      AcmCertificateArn: { Ref: 'Certificate' },
      SslSupportMethod: 'sni-only',
      MinimumProtocolVersion: 'TLSv1.2_2021'
    },
    Origins: [
      {
        Id: 'releases',
        DomainName: origin.domain,
        ...(origin.isAws
          ? {
              S3OriginConfig: { OriginAccessIdentity: '' },
              OriginAccessControlId: { 'Fn::GetAtt': ['Access', 'Id'] }
            }
          : {
              CustomOriginConfig: {
                OriginProtocolPolicy: 'https-only',
                OriginSSLProtocols: ['TLSv1.2']
              }
            })
      }
    ],
    DefaultCacheBehavior: {
      TargetOriginId: 'releases',
      ViewerProtocolPolicy: 'redirect-to-https',
      AllowedMethods: ['GET', 'HEAD'],
      Compress: true,
      CachePolicyId: CACHED_BY_PATH,
      FunctionAssociations: [
        event('viewer-request', 'ViewerRequest'),
        event('viewer-response', 'ViewerResponse')
      ]
    }
  }
}
