/**
 * How numbers are judged, and how often that errs. In: the gate's calibration and signals. Out: a
 * page. Must not import another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.method;

import org.jspecify.annotations.NullMarked;
