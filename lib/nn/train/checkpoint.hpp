// Saving and loading what a network has learned.
//
// The file is a .npz archive, which numpy.load reads: one entry "<name>.npy" for each parameter, with the name that
// network.parameters() gives it ("2.W.npy"), one for each buffer ("3.running_mean.npy"), then one for each of the
// further matrices (the state of an optimiser); two-dimensional, in the library's number type, not compressed.
#pragma once
#include "nn/train/optimiser.hpp"

namespace nn {

/// Replaces the file as a whole or not at all. Throws std::invalid_argument if two matrices have one name, or the file
/// would need 4 GiB or more; std::runtime_error with path and reason if it cannot be written. The old file is then as
/// it was.
///   save("net.npz", net);
///   save("pause.npz", net, adam.state());
template <typename T>
void save(const std::string& path, Layer<T>& network, const std::vector<Buffer<T>>& more = {});

/// Sets parameters, buffers and further matrices to what is in the file, to the bit. Its entries must be exactly those
/// that save would write: the same names, in any order, the same sizes, the same number type. Throws std::runtime_error
/// with path, entry, what was found and what is needed, if they are not or the file is damaged; then no value has
/// changed. NaN and infinity are values like others.
template <typename T>
void load(const std::string& path, Layer<T>& network, const std::vector<Buffer<T>>& more = {});

}  // namespace nn
