/** Where high or low values lie together: Getis and Ord's local statistics. */
@NullMarked
package se.lagesbild.warehouse.statistics.getisord;

import org.jspecify.annotations.NullMarked;
