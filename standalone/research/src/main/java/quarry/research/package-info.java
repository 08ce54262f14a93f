/**
 * The programs that need the engine but no service: experiments and tools for people who compare methods and models. The
 * {@code quarry} command line starts this one as a child process, with the allocator that the engine needs. What went
 * wrong for a reason that the user can change is one line and exit code 1.
 */
package quarry.research;
