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

    /// <summary>Measures all three in turns, and takes the fastest of each.</summary>
    /// <param name="rounds">How many turns.</param>
    /// <param name="connections">How many pages are read at the same time.</param>
    public static async Task Run(int rounds, int connections)
    {
        var page = Page();
        using var endpoint = new CannedEndpoint((_, _, _) => (page, false));
        var config = new AmazonDynamoDBConfig { ServiceURL = endpoint.Url, AuthenticationRegion = "us-east-1" };
        var keys = new BasicAWSCredentials("AKIA", "secret");
        using var sdk = new AmazonDynamoDBClient(keys, config);
        using var ours = new ScanClient(keys, config);
        using var http = new HttpClient();
        var digests = new BucketDigests(1_000_000);
        var buffer = Enumerable.Range(0, connections).Select(_ => new ScanPage(DigestKey.Random(), Schema)).ToArray();

        var (reading, scanning, hashing) = (0.0, 0.0, 0.0);
        for (var round = 0; round <= rounds; round++)
        {
            // The first turn is for the compiler.
            var read = await PagesASecond(connections, 200, n => Read(http, endpoint.Url, buffer[n]));
            var hashed = await PagesASecond(connections, 200, n => Hash(ours, buffer[n], digests));
            var scanned = await PagesASecond(connections, 20, _ => sdk.ScanAsync(new ScanRequest { TableName = "t" }));
            (reading, scanning, hashing) = round == 0 ? default : (Math.Max(reading, read), Math.Max(scanning, scanned), Math.Max(hashing, hashed));
        }

        var megabytes = page.Length / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {page.Length,9}  bytes a page, {Items} items
            {reading * megabytes,9:0}  MB/s only read
            {hashing * megabytes,9:0}  MB/s read, hashed and added up
            {scanning * megabytes,9:0}  MB/s by the SDK's ScanAsync
            {hashing / scanning,9:0.0}  times the items/s of ScanAsync
            {hashing / reading,9:0%}  of the bytes/s of only reading
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
