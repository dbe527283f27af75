// Matrices in files that NumPy reads and writes: .npy, and .npz with several of them.
#pragma once
#include <armadillo>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "nn/core/shape.hpp"

namespace nn {

/// Writes a matrix as .npy, version 1.0: "<f4" or "<f8", two dimensions, fortran_order True (columns are contiguous, as
/// in Armadillo), the header filled up with blanks to 64 bytes. The file is replaced as a whole or not at all. Throws
/// std::runtime_error with path and reason.
template <typename T>
void save_npy(const std::string& path, const arma::Mat<T>& X);

/// Reads a .npy file of version 1.0: little-endian f4, f8, i1 ... i8, u1 ... u8, rounded to T where they must be;
/// either order; no dimension (1 x 1), one (a column) or two. Throws std::runtime_error with path, what was found and
/// needed.
template <typename T>
arma::Mat<T> load_npy(const std::string& path);

/// A .npz file: entry "name.npy" for each matrix, in the order of the names, not compressed.
template <typename T>
void save_npz(const std::string& path, const std::map<std::string, arma::Mat<T>>& matrices);

/// Reads what save_npz and numpy.savez write; each entry as load_npy does. Throws std::runtime_error.
template <typename T>
std::map<std::string, arma::Mat<T>> load_npz(const std::string& path);

// --- The parts of the format ------------------------------------------------------------------

/// An array in memory: data holds the product of the shape times the size of the type, to the byte.
struct NpyArray {
  std::string type;  ///< "f4": kind and bytes, little-endian
  std::vector<uword> shape;
  bool fortran_order = false;
  std::string_view data;
};

/// "f4" or "f8".
template <typename T>
std::string npy_type();

/// What stands in front of the data of a matrix that save_npy writes.
std::string npy_header(const std::string& type, uword rows, uword cols);

/// The array in the bytes of a .npy file, which it views. Throws std::runtime_error, "where: ...".
NpyArray read_npy(const std::string& where, std::string_view bytes);

/// The rows and columns of an array of at most two dimensions. Throws std::runtime_error, "where: ...".
struct NpySize {
  uword rows, cols;
};
NpySize npy_size(const std::string& where, const NpyArray& array);

/// Writes the entries to memory for a matrix of npy_size, column after column, converted to T.
template <typename T>
void copy_npy(const NpyArray& array, const NpySize& size, T* out);

}  // namespace nn
