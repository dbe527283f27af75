// Tries: to break the report by an error of bytes that are no text, controls and marks of direction.
// Must: not compile
// Says: It does not compile
#error ÿþÀ€í €[32mPASSED[0mâ€®›
//@ solution
