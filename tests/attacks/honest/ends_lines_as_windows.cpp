// Tries: nothing. Lines end as on Windows.
// Must: get full marks
// On: udl4/q8
namespace {
// one \
   line in two
constexpr char text[] = R"(two
lines)";
static_assert(sizeof text > 3);
}  // namespace
//@ solution
