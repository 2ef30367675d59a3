/** Placeholder. */
package se.lagesbild.etl;
