/** How often the mean of a series broke, and when. */
@NullMarked
package se.lagesbild.warehouse.statistics.baiperron;

import org.jspecify.annotations.NullMarked;
