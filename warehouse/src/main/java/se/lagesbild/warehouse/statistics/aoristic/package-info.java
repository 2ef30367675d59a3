/** When events happened whose moment nobody knows, only the time between. */
@NullMarked
package se.lagesbild.warehouse.statistics.aoristic;

import org.jspecify.annotations.NullMarked;
