using System.Collections.Immutable;
using System.Diagnostics;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>Counts exactly, names the first differences by key, and tells what is known at any time. Safe for any number of threads.</summary>
internal sealed class ObjectTally(int mostNamed, TimeProvider clock, IProgress<ObjectComparison>? progress)
{
    private readonly Lock gate = new();
    private readonly SortedSet<ObjectDifference> named = new(Comparer<ObjectDifference>.Create((one, other) => Utf8Order.Instance.Compare(one.Key, other.Key)));
    private readonly long[] equal = new long[5];
    private ObjectComparison known = new();

    /// <summary>Two that are equal.</summary>
    public void AddEqual(Strength strength)
    {
        lock (gate)
        {
            equal[(int)strength]++;
        }
    }

    /// <summary>One or two that differ.</summary>
    public void Add(ObjectDifference difference)
    {
        lock (gate)
        {
            Count(difference.Kind, 1);
            var now = clock.GetUtcNow();
            named.Add(difference with { FirstSeen = now, LastSeen = now });
            if (named.Count > mostNamed)
            {
                named.Remove(named.Max!);
            }
        }
    }

    /// <summary>The differences by key, if all of them are named; none if there are more.</summary>
    public IReadOnlyList<ObjectDifference> AllDifferences()
    {
        lock (gate)
        {
            return known.Different == named.Count ? [.. named] : [];
        }
    }

    /// <summary>A difference that was looked at again: it still is one, or the two are equal, or both are gone.</summary>
    public void Replace(ObjectDifference before, ObjectDifference? now, Strength? equalBy = null)
    {
        lock (gate)
        {
            named.Remove(before);
            Count(before.Kind, -1);
            if (now is not null)
            {
                named.Add(now);
                Count(now.Kind, 1);
            }
            else if (equalBy is { } strength)
            {
                equal[(int)strength]++;
            }

            known = known with { NoLongerDifferent = known.NoLongerDifferent + (now is null ? 1 : 0) };
        }
    }

    /// <summary>Changes what is known in another way.</summary>
    public void Change(Func<ObjectComparison, ObjectComparison> change)
    {
        lock (gate)
        {
            known = change(known);
        }
    }

    /// <summary>Tells whoever wants to see it what is known by now.</summary>
    public void Show() => progress?.Report(Snapshot());

    /// <summary>What is known by now, without names.</summary>
    public ObjectComparison Snapshot()
    {
        lock (gate)
        {
            return known with { EqualBy = ImmutableArray.Create(equal) };
        }
    }

    /// <summary>What is known in the end.</summary>
    public ObjectComparison End()
    {
        lock (gate)
        {
            return known with { EqualBy = ImmutableArray.Create(equal), Phase = ComparisonPhase.Ended, Named = [.. named] };
        }
    }

    private void Count(DifferenceKind kind, int more) => known = kind switch
    {
        DifferenceKind.Missing => known with { Missing = known.Missing + more },
        DifferenceKind.Extra => known with { Extra = known.Extra + more },
        DifferenceKind.Changed => known with { Changed = known.Changed + more },
        _ => throw new UnreachableException(),
    };
}
