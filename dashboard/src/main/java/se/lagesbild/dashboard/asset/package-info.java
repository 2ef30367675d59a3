/**
 * Style, script and other files that never change under their address. In: the class path. Out:
 * addresses with a fingerprint, and the bytes behind them. Must not import a page.
 */
@NullMarked
package se.lagesbild.dashboard.asset;

import org.jspecify.annotations.NullMarked;
