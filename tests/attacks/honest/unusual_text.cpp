// Tries: nothing. Comments in many scripts, tabs, no newline at its end.
// Must: get full marks
// On: nn3/q1
// Übung: Faltung, свёртка, 畳み込み, 🙂, שלום
	/* a comment
	of two lines */	namespace {	constexpr	int	π	=	3;	static_assert(π	==	3);	}
//@ solution
// the end, without a newline