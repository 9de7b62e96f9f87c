namespace Avesa.Validation.Trials.Faults;

/// <summary>What goes wrong with every call of a kind. A closed set.</summary>
public enum Fault
{
    /// <summary>Too many requests, for ever.</summary>
    Throttled,

    /// <summary>No answer comes.</summary>
    TimedOut,

    /// <summary>The connection ends within the body.</summary>
    BrokenOff,

    /// <summary>The body ends within itself, as if that were all.</summary>
    Truncated,

    /// <summary>A page for people, as of a proxy that wants them to log in, with status 200.</summary>
    OfProxy,

    /// <summary>A page for people with status 403, as of a filter that refuses the way to AWS.</summary>
    OfFilter,

    /// <summary>A page without an item, and the token of a next one that AWS does not know.</summary>
    EmptyWithToken,
}
