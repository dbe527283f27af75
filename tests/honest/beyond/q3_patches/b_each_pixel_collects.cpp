#include "patches.hpp"

// Each pixel asks which entries of P are copies of it: i sh + u dh = r + ph.
static void check(arma::uword H, arma::uword W, arma::uword C, const beyond_q3::Window& w) {
  if (H * W * C == 0 || w.kh * w.kw * w.sh * w.sw * w.dh * w.dw == 0)
    throw std::invalid_argument("zero");
  if (w.dh * (w.kh - 1) + 1 > H + 2 * w.ph || w.dw * (w.kw - 1) + 1 > W + 2 * w.pw)
    throw std::invalid_argument("the patch is too large");
}

// The pairs (i, u) with i s + u d = r + p.
static std::vector<std::pair<arma::uword, arma::uword>> copies(arma::uword r, arma::uword n,
                                                               arma::uword k, arma::uword s,
                                                               arma::uword p, arma::uword d) {
  const arma::uword outputs = (n + 2 * p - d * (k - 1) - 1) / s + 1;
  std::vector<std::pair<arma::uword, arma::uword>> found;
  for (arma::uword u = 0; u < k && u * d <= r + p; ++u)
    if ((r + p - u * d) % s == 0 && (r + p - u * d) / s < outputs)
      found.emplace_back((r + p - u * d) / s, u);
  return found;
}

arma::cube beyond_q3::col2im(const arma::mat& P, arma::uword H, arma::uword W, arma::uword C,
                             const Window& w) {
  check(H, W, C, w);
  const arma::uword p = (H + 2 * w.ph - w.dh * (w.kh - 1) - 1) / w.sh + 1,
                    q = (W + 2 * w.pw - w.dw * (w.kw - 1) - 1) / w.sw + 1;
  if (P.n_rows != w.kh * w.kw * C || P.n_cols != p * q) throw std::invalid_argument("P");
  arma::cube X(H, W, C);
  for (arma::uword r = 0; r < H; ++r)
    for (arma::uword s = 0; s < W; ++s)
      for (const auto& [i, u] : copies(r, H, w.kh, w.sh, w.ph, w.dh))
        for (const auto& [j, v] : copies(s, W, w.kw, w.sw, w.pw, w.dw))
          for (arma::uword c = 0; c < C; ++c) X(r, s, c) += P(u + w.kh * (v + w.kw * c), i + p * j);
  return X;
}

arma::mat beyond_q3::multiplicity(arma::uword H, arma::uword W, const Window& w) {
  check(H, W, 1, w);
  arma::mat M(H, W);
  for (arma::uword r = 0; r < H; ++r)
    for (arma::uword s = 0; s < W; ++s)
      M(r, s) = static_cast<double>(copies(r, H, w.kh, w.sh, w.ph, w.dh).size() *
                                    copies(s, W, w.kw, w.sw, w.pw, w.dw).size());
  return M;
}
