// Tries: to clear the terminal by an error of the compiler.
// Must: not compile
// Says: does not compile
#error "[2J]0;full marks"
