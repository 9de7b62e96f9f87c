using System.Numerics;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Reconciliation.Tables;

/// <summary>
/// What both sides hold, by bucket of keys and without order: the source's items add their hash to the bucket of their key and production's take
/// theirs away, so a bucket whose count and sum are zero is the same on both sides. Its memory depends on the number of buckets alone. Safe for any
/// number of threads.
/// </summary>
/// <remarks>
/// A multiset hash by addition: with hashes of a secret key, two different multisets agree in a bucket with probability 2^-128. The count, which
/// is exact, would tell 2^128 times the same item from none.
/// </remarks>
public sealed class BucketDigests
{
    private const int Fewest = 1 << 16;
    private const int Most = 1 << 20;
    private const int ItemsEach = 8;

    private readonly Lock gate = new();
    private readonly UInt128[] sums;
    private readonly int[] counts;

    /// <summary>Empty digests.</summary>
    /// <param name="items">About how many items a side has: a bucket is to have a few of them. At most 20 MB are taken.</param>
    public BucketDigests(long items)
    {
        var buckets = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(items / ItemsEach, Fewest, Most));
        sums = new UInt128[buckets];
        counts = new int[buckets];
    }

    private BucketDigests(BucketDigests like)
    {
        sums = new UInt128[like.sums.Length];
        counts = new int[like.counts.Length];
    }

    /// <summary>Empty digests with the same buckets.</summary>
    public BucketDigests Empty() => new(this);

    /// <summary>How many buckets are not the same on both sides, although they were in another reading with the same buckets.</summary>
    public int UnequalBeside(BucketDigests before) => Enumerable.Range(0, sums.Length).Count(bucket => Differs(bucket) && !before.Differs(bucket));

    /// <summary>How many buckets there are.</summary>
    public int Buckets => sums.Length;

    /// <summary>How many buckets are not the same on both sides.</summary>
    public int Unequal
    {
        get
        {
            var unequal = 0;
            for (var bucket = 0; bucket < sums.Length; bucket++)
            {
                unequal += Differs(bucket) ? 1 : 0;
            }

            return unequal;
        }
    }

    /// <summary>Adds the items of a page.</summary>
    public void Add(AccountSide side, ReadOnlySpan<ScannedItem> items)
    {
        lock (gate)
        {
            foreach (ref readonly var item in items)
            {
                var bucket = Bucket(item.Key);
                if (side == AccountSide.Source)
                {
                    sums[bucket] += item.Content;
                    counts[bucket]++;
                }
                else
                {
                    sums[bucket] -= item.Content;
                    counts[bucket]--;
                }
            }
        }
    }

    /// <summary>Whether the bucket of a key is not the same on both sides.</summary>
    public bool Differs(UInt128 key) => Differs(Bucket(key));

    private bool Differs(int bucket) => counts[bucket] != 0 || sums[bucket] != UInt128.Zero;

    private int Bucket(UInt128 key) => (int)((ulong)key & (ulong)(sums.Length - 1));
}
