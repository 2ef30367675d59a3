/**
 * How numbers are judged, how often that errs, and what each indicator counts. In: the gate's
 * calibration and signals, and the installation's definitions. Out: a page. Must not import another
 * page.
 */
@NullMarked
package se.lagesbild.dashboard.page.method;

import org.jspecify.annotations.NullMarked;
