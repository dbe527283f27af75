// Products of matrices.
#include "nn/kernels/gemm.hpp"

#include "bench/array.hpp"
#include "bench/row.hpp"
#include "bench/torch.hpp"

namespace nn::bench {

namespace {

using kernels::Op;

struct Product {
  explicit Product(uword n) : A(n, n), B(n, n), C(n, n) { fill_normal(A.matrix), fill_normal(B.matrix); }
  Array A, B, C;
};

Problem product(uword n) {
  const auto p = std::make_shared<Product>(n);
  const auto results = [p] { return std::vector<Result>{{"C", values_of(p->C.matrix)}}; };
  const auto reset = [p] { p->C.matrix.fill(arma::datum::nan); };
  Problem made;
  const arma::fmat magnitude = arma::abs(p->A.matrix) * arma::abs(p->B.matrix);
  made.magnitudes = {values_of(magnitude)};
  made.ours = {[p] { kernels::gemm(Op::plain, p->A.matrix, Op::plain, p->B.matrix, 0.f, p->C.matrix); }, results, reset};
  made.naive = {[p] { kernels::gemm_naive(Op::plain, p->A.matrix, Op::plain, p->B.matrix, 0.f, p->C.matrix); }, results,
                reset};
#ifdef GRADUS_WITH_LIBTORCH
  // As tensors, our A and B are A^T and B^T: C^T = B^T A^T. Into memory that is there, as ours.
  const auto sizes = {int64_t(n), int64_t(n)};
  made.libtorch = {[A = tensor(p->A.matrix, sizes), B = tensor(p->B.matrix, sizes), C = tensor(p->C.matrix, sizes)] {
                     const c10::InferenceMode guard;
                     at::Tensor out = C;
                     at::mm_out(out, B, A);
                   },
                   results, reset};
#endif
  return made;
}

const bool registered = [] {
  constexpr double n = 1024;
  Row row{"gemm", "1024 x 1024 x 1024", {Pass::forward}, [](Pass) { return Work{2 * n * n * n, 0}; },
          [](Pass) { return product(1024); }};
  row.make_small = [](Pass) { return product(192); };
  row.small_part = 192.0 * 192 * 192 / (n * n * n);
  add_row(std::move(row));
  return true;
}();

}  // namespace

}  // namespace nn::bench
