/** Placeholder. */
package se.lagesbild.warehouse;
