namespace Avesa.Validation.Reconciliation.Objects;

/// <summary>Lists one bucket whole in constant memory, cut into ranges that are listed at once, as <see cref="BucketComparer"/> lists two.</summary>
/// <param name="bucket">The bucket.</param>
/// <param name="listings">How many ranges at once.</param>
public sealed class BucketListing(IBucketSide bucket, int listings)
{
    // Of a page of 1,000 keys, some.
    private const int Stride = 61;

    private volatile bool absent;

    private IBucketSide Bucket => bucket;

    /// <summary>Lists to the end.</summary>
    /// <param name="each">Is given every object once, from any thread and in no order.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>False when there is no such bucket.</returns>
    public async Task<bool> Run(Action<ListedObject> each, CancellationToken cancellationToken)
    {
        await new RangeListing(range => new Steps(this, range, each), bucket.Folders, listings).Run(cancellationToken);
        return !absent;
    }

    private sealed class Steps(BucketListing listing, KeyRange range, Action<ListedObject> each) : IRangeSteps
    {
        private readonly ListedSide side = new(listing.Bucket, range);

        public async Task<RangeStep> Step(CancellationToken cancellationToken)
        {
            var pages = await side.Fill(cancellationToken);
            if (side.IsAbsent)
            {
                listing.absent = true;
                range.Claim(null);
                return new RangeStep(false, 0, []);
            }

            var (bound, isLast) = range.Claim(side.Horizon);
            List<string> sample = [];
            for (var taken = 0; side.Current is { } stored && (bound is null || Utf8Order.Instance.Compare(stored.Key, bound) <= 0); taken++)
            {
                if (taken % Stride == 0)
                {
                    sample.Add(stored.Key);
                }

                each(stored);
                side.Take();
            }

            return new RangeStep(!isLast, pages, sample);
        }
    }
}
