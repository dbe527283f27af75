// Tries: to replace the harness's own way of sending by one that says "result" to everything.
// Must: not compile
// Says: It defines something that the worker defines too
namespace gradus::wire {
struct Packet;
void send_packet(int, const Packet&) {}
}  // namespace gradus::wire
//@ solution
