// Tries: nothing: it ends in a comment, a backslash and no end of line, as an editor may leave it.
// Must: get full marks
// On: nn3/q1
//@ solution
// the end \