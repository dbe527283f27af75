// The part of a worker that differs between questions: the contract, bound. Compiled once for each question.
#include "worker/bind.hpp"

#include GRADUS_CONTRACT_HEADER
