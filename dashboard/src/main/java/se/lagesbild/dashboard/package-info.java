/** Placeholder. */
package se.lagesbild.dashboard;
