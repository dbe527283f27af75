// The entry of every check program; apart, so that the grader's own tests can link the rest.
namespace gradus {
int check_main(int argc, char** argv);
}

int main(int argc, char** argv) { return gradus::check_main(argc, argv); }
