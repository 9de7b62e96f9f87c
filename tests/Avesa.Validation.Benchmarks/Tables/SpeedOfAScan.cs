using System.Diagnostics;
using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>How fast pages of 1 MB are read and hashed, against the SDK's own Scan and against reading them and no more.</summary>
internal static class SpeedOfAScan
{
    private const int Items = 1250;
    private const int Warming = 3;

    /// <summary>Measures all three in turns.</summary>
    /// <param name="rounds">How many turns.</param>
    /// <param name="connections">How many pages are read at the same time.</param>
    public static async Task Run(int rounds, int connections)
    {
        var page = Page();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page.Length} bytes a page, {Items} items; fastest and median of {rounds} turns"));
        await using (var server = await ServerOfAPage.Start(page))
        {
            Console.WriteLine("from an HTTP server (Kestrel):");
            await Run(rounds, connections, server.Url, page.Length / 1e6);
        }

        using var endpoint = new CannedEndpoint((_, _, _) => (page, false));
        Console.WriteLine("from a socket that does nothing but send:");
        await Run(rounds, connections, endpoint.Url, page.Length / 1e6);
    }

    private static async Task Run(int rounds, int connections, string url, double megabytes)
    {
        var config = new AmazonDynamoDBConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" };
        var keys = new BasicAWSCredentials("AKIA", "secret");
        using var sdk = new AmazonDynamoDBClient(keys, config);
        using var ours = new ScanClient(keys, config);
        using var http = new HttpClient();
        var digests = new BucketDigests(1_000_000);
        var buffers = Enumerable.Range(0, connections).Select(_ => new ScanPage(DigestKey.Random(), Schema)).ToArray();
        var windows = Enumerable.Range(0, connections).Select(_ => new ScanPage(DigestKey.Random(), Schema, ScanPage.Window)).ToArray();

        var (reading, hashing, scanning) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -Warming; round < rounds; round++)
        {
            // The first turns are for the compiler; short ones find a moment in which nothing else runs.
            var pages = round < 0 ? 200 : 20;
            var read = await PagesASecond(connections, pages, n => Read(http, url, buffers[n]));
            var hashed = await PagesASecond(connections, pages, n => Hash(ours, windows[n], digests));
            var scanned = await PagesASecond(connections, 20, _ => sdk.ScanAsync(new ScanRequest { TableName = "t" }));
            if (round >= 0)
            {
                reading.Add(read);
                hashing.Add(hashed);
                scanning.Add(scanned);
            }
        }

        Say("MB/s only read", reading, megabytes);
        Say("MB/s read, hashed and added up", hashing, megabytes);
        Say("MB/s by the SDK's ScanAsync", scanning, megabytes);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {hashing.Max() / scanning.Max(),9:0.0} {Median(hashing) / Median(scanning),9:0.0}  times the items/s of ScanAsync
            {hashing.Max() / reading.Max(),9:0%} {Median(hashing) / Median(reading),9:0%}  of the bytes/s of only reading
            """));
    }

    /// <summary>The key of the canned items.</summary>
    public static KeySchema Schema { get; } = new(new KeyAttribute("tenant_id", "S"), null);

    /// <summary>A page as the estate's TenantServices would have it.</summary>
    public static byte[] Page()
    {
        const string Item = """
            {"tenant_id":{"S":"tenant-#"},"company_name":{"S":"Company # of somewhere"},"services":{"M":{"connectwise":{"M":{"enabled":{"BOOL":true},"url":{"S":"https://api-na.myconnectwise.net/v4_6_release/apis/3.0"},"since":{"N":"17000#"}}},"servicenow":{"M":{"enabled":{"BOOL":false},"url":{"S":"https://example.service-now.com/api/now/table"}}}}},"updated_at":{"S":"2026-05-01T00:00:00.000000+00:00"},"note":{"S":"*"}}
            """;
        var items = Enumerable.Range(0, Items).Select(n =>
            Item.Replace("#", $"{n:D5}", StringComparison.Ordinal).Replace("*", new string((char)('a' + (n % 26)), 400), StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(
            $$"""{"Items":[{{string.Join(',', items)}}],"Count":{{Items}},"ScannedCount":{{Items}},"LastEvaluatedKey":{"tenant_id":{"S":"x"} } }""");
    }

    /// <summary>Reads a page and no more.</summary>
    public static async Task Read(HttpClient http, string url, ScanPage page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent("{}"u8.ToArray()) };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await page.Fill(await response.Content.ReadAsStreamAsync(), response.Content.Headers.ContentLength, CancellationToken.None);
    }

    /// <summary>Reads a page as a comparison does.</summary>
    public static async Task Hash(ScanClient client, ScanPage page, BucketDigests digests)
    {
        await client.Scan(new ScanRequest { TableName = "t", ReturnConsumedCapacity = "TOTAL" }, page, CancellationToken.None);
        digests.Add(AccountSide.Source, page.Items);
    }

    private static void Say(string what, List<double> pages, double megabytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Max() * megabytes,9:0} {Median(pages) * megabytes,9:0}  {what}"));

    private static double Median(List<double> pages) => pages.Order().ElementAt(pages.Count / 2);

    private static async Task<double> PagesASecond(int connections, int pages, Func<int, Task> read)
    {
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(n => Task.Run(async () =>
        {
            for (var page = 0; page < pages; page++)
            {
                await read(n);
            }
        })));
        return connections * pages / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
