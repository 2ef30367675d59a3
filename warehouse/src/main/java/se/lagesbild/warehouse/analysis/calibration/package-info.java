/** How often the assessment errs, by simulation. */
@NullMarked
package se.lagesbild.warehouse.analysis.calibration;

import org.jspecify.annotations.NullMarked;
