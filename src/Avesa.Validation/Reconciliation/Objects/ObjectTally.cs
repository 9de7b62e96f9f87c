using System.Collections.Immutable;
using System.Diagnostics;

namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>Counts exactly, names the first differences by key, and tells what is known at any time. Safe for any number of threads.</summary>
internal sealed class ObjectTally(int mostNamed, IProgress<ObjectComparison>? progress)
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
            known = difference.Kind switch
            {
                DifferenceKind.Missing => known with { Missing = known.Missing + 1 },
                DifferenceKind.Extra => known with { Extra = known.Extra + 1 },
                DifferenceKind.Changed => known with { Changed = known.Changed + 1 },
                _ => throw new UnreachableException(),
            };
            named.Add(difference);
            if (named.Count > mostNamed)
            {
                named.Remove(named.Max!);
            }
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
}
