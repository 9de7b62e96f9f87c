using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Tests.Reconciliation.Tables;
using Avesa.Validation.Verdicts;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

public sealed class BucketsThatMove
{
    [Fact]
    public async Task Show_every_lasting_difference_and_no_other_once_they_are_quiet() => await Gen.Int.SampleAsync(
        async seed =>
        {
            var random = new Random(seed);
            var (source, production) = (new MovingBucket("s3://old"), new MovingBucket("s3://new"));
            source.Write("first", "1");
            production.Write("first", "1");
            for (var items = random.Next(60); items > 0; items--)
            {
                var (key, content) = ($"k{random.Next(60)}", $"{random.Next(3)}");
                var side = random.Next(8);
                source.Write(side == 0 ? $"x{key}" : key, side == 1 ? null : content);
                production.Write(side == 2 ? $"y{key}" : key, side == 3 ? null : content);
            }

            var gate = new Lock();
            var owed = new Queue<Action>();
            var writes = 40;
            source.BeforePage = production.BeforePage = () =>
            {
                lock (gate)
                {
                    // Both sides get each write, the second one later: the writes of one key in one order, so that in the end they agree.
                    if (writes-- > 0)
                    {
                        var number = random.Next(9);
                        var (key, content) = ($"m{number}", random.Next(3) == 0 ? null : $"{random.Next(100)}");
                        var (one, other) = number % 2 == 0 ? (source, production) : (production, source);
                        one.Write(key, content);
                        owed.Enqueue(() => other.Write(key, content));
                    }

                    if (owed.Count > random.Next(4))
                    {
                        owed.Dequeue()();
                    }
                }
            };
            source.BeforeLook = production.BeforeLook = () => Settle(gate, owed);
            var limits = new ObjectLimits { Listings = random.Next(1, 5), Looks = [TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)] };

            var known = await new BucketComparer(source, production, Strength.ETag, limits, new SkippingClock()).Run(TestContext.Current.CancellationToken);

            Settle(gate, owed);
            var lasting = source.Objects.Keys.Union(production.Objects.Keys)
                .Where(key => !key.StartsWith('m') && source.Objects.GetValueOrDefault(key) != production.Objects.GetValueOrDefault(key)).Order(StringComparer.Ordinal);
            known.Named.Select(difference => difference.Key).Should().Equal(lasting, "seed {0}", seed);
            known.Named.Should().NotContain(difference => difference.State != DifferenceState.Settled);
            var verdict = new ObjectVerdict(new MigratedBucket("old", "new"), Strength.ETag, limits).Of(known);
            verdict.Should().BeOfType(lasting.Any() ? typeof(Broken) : typeof(Held));
        },
        iter: 150,
        threads: 1);

    private static void Settle(Lock gate, Queue<Action> owed)
    {
        lock (gate)
        {
            while (owed.TryDequeue(out var late))
            {
                late();
            }
        }
    }

    /// <summary>A bucket that is a dictionary, listed in pages as S3 would: what is written meanwhile may or may not be on a later page.</summary>
    private sealed class MovingBucket(string name) : IBucketSide
    {
        private readonly Lock gate = new();

        public SortedDictionary<string, string> Objects { get; } = new(Utf8Order.Instance);

        public Action BeforePage { get; set; } = () => { };

        public Action BeforeLook { get; set; } = () => { };

        public string Name => name;

        public void Write(string key, string? content)
        {
            lock (gate)
            {
                if (content is null)
                {
                    Objects.Remove(key);
                }
                else
                {
                    Objects[key] = content;
                }
            }
        }

        public async Task<ListedPage?> List(string prefix, string? after, string? next, CancellationToken cancellationToken)
        {
            await Task.Yield();
            BeforePage();
            lock (gate)
            {
                var page = Objects.Where(stored => stored.Key.StartsWith(prefix, StringComparison.Ordinal) && Utf8Order.Instance.Compare(stored.Key, next ?? after ?? "") > 0).Take(8).ToList();
                return new ListedPage([.. page.Take(7).Select(stored => new ListedObject(stored.Key, 1, stored.Value, "STANDARD"))], page.Count > 7 ? page[6].Key : null);
            }
        }

        // Nobody tells of any, so that all cuts are guesses.
        public Task<ListedFolders?> Folders(string folder, string after, CancellationToken cancellationToken) => Task.FromResult<ListedFolders?>(new ListedFolders([], false));

        public Task<ObjectState?> State(string key, CancellationToken cancellationToken)
        {
            BeforeLook();
            lock (gate)
            {
                return Task.FromResult(Objects.GetValueOrDefault(key) is { } content ? new ObjectState(1, content, true, new Dictionary<string, string>()) : null);
            }
        }

        public Task<ObjectMetadata?> Metadata(string key, CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody asks for metadata here.");

        // Every object here has one part and no encryption: its ETag decides, and whoever reads more than that is wrong.
        public Task<long?> FirstPart(string key, CancellationToken cancellationToken) => throw new InvalidOperationException($"{key} has one part.");

        public Task<ObjectContent> Content(string key, long? partSize, CancellationToken cancellationToken) => throw new InvalidOperationException($"The ETag of {key} tells, so that nothing of it needs to be read.");
    }
}
