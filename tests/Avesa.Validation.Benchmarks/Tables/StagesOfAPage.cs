using System.Diagnostics;
using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>Where the time of a page goes: each stage alone, in turns and in one process.</summary>
internal static class StagesOfAPage
{
    private const int Pages = 20;

    /// <summary>Measures the stages, and takes the median of the rounds.</summary>
    /// <param name="rounds">How many turns.</param>
    public static async Task Run(int rounds)
    {
        var (full, empty) = (SpeedOfAScan.Page(), Encoding.UTF8.GetBytes("""{"Items":[],"Count":0,"ScannedCount":0}"""));
        using var fullEndpoint = new CannedEndpoint((_, _, _) => (full, false));
        using var emptyEndpoint = new CannedEndpoint((_, _, _) => (empty, false));
        var keys = new BasicAWSCredentials("AKIA", "secret");
        using var ofFull = new ScanClient(keys, Config(fullEndpoint));
        using var ofEmpty = new ScanClient(keys, Config(emptyEndpoint));
        using var http = new HttpClient();
        var digests = new BucketDigests(1_000_000);
        var page = new ScanPage(DigestKey.Random(), SpeedOfAScan.Schema);
        var read = new ScanPage(DigestKey.Random(), SpeedOfAScan.Schema);
        var window = new ScanPage(DigestKey.Random(), SpeedOfAScan.Schema, ScanPage.Window);
        await page.Fill(new MemoryStream(full), null, CancellationToken.None);
        (string Name, Func<Task> Stage)[] stages =
        [
            ("a call of HttpClient, empty page", async () => await SpeedOfAScan.Read(http, emptyEndpoint.Url, read)),
            ("a call of the SDK, empty page", async () => await SpeedOfAScan.Hash(ofEmpty, read, digests)),
            ("only read, 1 MB", async () => await SpeedOfAScan.Read(http, fullEndpoint.Url, read)),
            ("hash and add up, from memory", () => Hash(page, digests)),
            ("whole: SDK, read, hash, add up", async () => await SpeedOfAScan.Hash(ofFull, window, digests)),
        ];
        var times = stages.Select(_ => new List<double>()).ToArray();
        for (var round = -40; round < rounds; round++)
        {
            for (var stage = 0; stage < stages.Length; stage++)
            {
                var started = Stopwatch.GetTimestamp();
                for (var n = 0; n < Pages; n++)
                {
                    await stages[stage].Stage();
                }

                if (round >= 0)
                {
                    times[stage].Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds / Pages);
                }
            }
        }

        for (var stage = 0; stage < stages.Length; stage++)
        {
            times[stage].Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times[stage][rounds / 2],8:0} µs ({times[stage][0]:0} to {times[stage][^1]:0})  {stages[stage].Name}"));
        }
    }

    private static AmazonDynamoDBConfig Config(CannedEndpoint endpoint) => new() { ServiceURL = endpoint.Url, AuthenticationRegion = "us-east-1" };

    private static Task Hash(ScanPage page, BucketDigests digests)
    {
        page.Parse();
        digests.Add(AccountSide.Source, page.Items);
        return Task.CompletedTask;
    }
}
