using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;
using BenchmarkDotNet.Attributes;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>What a page of 1,250 items costs once it has been read: time, and memory, which is to be none.</summary>
[MemoryDiagnoser]
public class AllocationOfAPage
{
    private readonly ScanPage page = new(DigestKey.Random(), SpeedOfAScan.Schema);
    private readonly BucketDigests digests = new(1_000_000);

    /// <summary>Reads a canned page.</summary>
    [GlobalSetup]
    public Task Read() => page.Fill(new MemoryStream(SpeedOfAScan.Page()), null, CancellationToken.None);

    /// <summary>Hashes its items and adds them up.</summary>
    [Benchmark(OperationsPerInvoke = 1250)]
    public void HashAndAdd()
    {
        page.Parse();
        digests.Add(AccountSide.Source, page.Items);
    }
}
