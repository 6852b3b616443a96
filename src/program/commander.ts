/** The door to commander, which reads the arguments. */
export { Command, InvalidArgumentError, Option } from 'commander'
