package quarry.kit;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that every bean asks for, so that a test can give it another one. */
class Time {

    @Produces
    static Clock clock() {
        return Clock.systemUTC();
    }
}
