namespace Avesa.Validation.Accounts;

/// <summary>
/// The calls that one verdict, or one fact of an account, rests on: those made while the trail is the current one of its flow of control, and
/// those of the facts that were asked for meanwhile, whoever had them read and whenever. Safe for any number of threads.
/// </summary>
internal sealed class CallTrail
{
    private static readonly AsyncLocal<CallTrail?> Ambient = new();

    private readonly Lock gate = new();
    private readonly List<RecordedCall> calls = [];
    private readonly HashSet<CallTrail> facts = [];

    /// <summary>The trail of this flow of control; null where nobody asks, as when reads are started early.</summary>
    public static CallTrail? Current => Ambient.Value;

    /// <summary>A trail of its own for what this flow of control does until the result is disposed.</summary>
    public static IDisposable Follow(CallTrail trail) => new Followed(trail);

    /// <summary>
    /// No trail until the result is disposed: proof of identity and fresh credentials underlie every call, and which of them happens to fetch
    /// them says nothing of it.
    /// </summary>
    public static IDisposable FollowNone() => new Followed(null);

    /// <summary>Adds a call.</summary>
    public void Add(RecordedCall call)
    {
        lock (gate)
        {
            calls.Add(call);
        }
    }

    /// <summary>What rests on this trail rests on that fact too.</summary>
    public void RestOn(CallTrail fact)
    {
        lock (gate)
        {
            facts.Add(fact);
        }
    }

    /// <summary>The calls so far, each once, those of facts included that rest on facts.</summary>
    public IReadOnlyList<RecordedCall> Calls()
    {
        List<RecordedCall> all = [];
        HashSet<CallTrail> seen = [this];
        var left = new Stack<CallTrail>(seen);
        while (left.TryPop(out var trail))
        {
            lock (trail.gate)
            {
                all.AddRange(trail.calls);
                foreach (var fact in trail.facts.Where(seen.Add))
                {
                    left.Push(fact);
                }
            }
        }

        return all;
    }

    private sealed class Followed : IDisposable
    {
        private readonly CallTrail? former = Ambient.Value;

        public Followed(CallTrail? trail) => Ambient.Value = trail;

        public void Dispose() => Ambient.Value = former;
    }
}
