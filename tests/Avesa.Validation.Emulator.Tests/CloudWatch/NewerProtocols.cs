using System.Formats.Cbor;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.CloudWatch;

/// <summary>What the SDK at hand does not speak with CloudWatch: newer clients send JSON or CBOR.</summary>
/// <remarks>
/// https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html,
/// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait,
/// https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html
/// </remarks>
public sealed class NewerProtocols(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private static readonly HttpClient Client = new();

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html")]
    public async Task Cbor_carries_times_as_tagged_seconds_and_values_as_doubles()
    {
        accounts.Source.Observe("cbor", "Invocations", (0, 3));
        var (status, headers, reader) = await SendCbor("GetMetricStatistics", writer =>
        {
            writer.WriteStartMap(7);
            Text(writer, ("Namespace", "AWS/Lambda"), ("MetricName", "Invocations"));
            writer.WriteTextString("Dimensions");
            writer.WriteStartArray(1);
            writer.WriteStartMap(2);
            Text(writer, ("Name", "FunctionName"), ("Value", "cbor"));
            writer.WriteEndMap();
            writer.WriteEndArray();
            Time(writer, "StartTime", CloudWatchClient.Start);
            Time(writer, "EndTime", CloudWatchClient.Start.AddHours(1));
            writer.WriteTextString("Period");
            writer.WriteInt32(3600);
            writer.WriteTextString("Statistics");
            writer.WriteStartArray(1);
            writer.WriteTextString("Sum");
            writer.WriteEndArray();
            writer.WriteEndMap();
        });

        status.Should().Be(HttpStatusCode.OK);
        headers("smithy-protocol").Should().Be("rpc-v2-cbor");
        reader.ReadStartMap();
        reader.ReadTextString().Should().Be("Label");
        reader.ReadTextString().Should().Be("Invocations");
        reader.ReadTextString().Should().Be("Datapoints");
        reader.ReadStartArray();
        reader.ReadStartMap();
        reader.ReadTextString().Should().Be("Timestamp");
        reader.ReadTag().Should().Be(CborTag.UnixTimeSeconds);
        reader.ReadDouble().Should().Be(CloudWatchClient.Start.ToUnixTimeSeconds());
        reader.ReadTextString().Should().Be("Unit");
        reader.ReadTextString().Should().Be("Count");
        reader.ReadTextString().Should().Be("Sum");
        reader.ReadDouble().Should().Be(3);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetDashboard.html")]
    public async Task Cbor_errors_name_the_shape_and_the_code_of_old()
    {
        var (status, headers, reader) = await SendCbor("GetDashboard", writer =>
        {
            writer.WriteStartMap(1);
            Text(writer, ("DashboardName", "nowhere"));
            writer.WriteEndMap();
        });

        status.Should().Be(HttpStatusCode.NotFound);
        headers("x-amzn-query-error").Should().Be("ResourceNotFound;Sender");
        reader.ReadStartMap();
        reader.ReadTextString().Should().Be("__type");
        reader.ReadTextString().Should().Be("com.amazonaws.cloudwatch#DashboardNotFoundError");
        reader.ReadTextString().Should().Be("message");
        reader.ReadTextString().Should().Be("Dashboard nowhere does not exist");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CommonErrors.html")]
    public async Task Cbor_that_is_none_is_refused()
    {
        var (status, headers, _) = await SendCbor("ListMetrics", writer => writer.WriteTextString("not a structure"));

        status.Should().Be(HttpStatusCode.BadRequest);
        headers("x-amzn-query-error").Should().Be("SerializationException;Sender");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListDashboards.html")]
    public async Task Json_is_understood_too()
    {
        accounts.Source.Dashboards["Json"] = new Dashboard { Name = "Json", Body = "{}", LastModified = CloudWatchClient.Start };

        var (status, body) = await accounts.Call(TwoAccounts.SourceKey, "monitoring", "GraniteServiceVersion20100801.ListDashboards", new JsonObject { ["DashboardNamePrefix"] = "Json" });
        var (missing, error) = await accounts.Call(TwoAccounts.SourceKey, "monitoring", "GraniteServiceVersion20100801.GetDashboard", new JsonObject { ["DashboardName"] = "nowhere" });

        status.Should().Be(200);
        body["DashboardEntries"]![0]!["LastModified"]!.GetValue<double>().Should().Be(CloudWatchClient.Start.ToUnixTimeSeconds());
        missing.Should().Be(404);
        error["__type"]!.GetValue<string>().Should().Be("DashboardNotFoundError");
    }

    private static void Text(CborWriter writer, params IEnumerable<(string Name, string Value)> members)
    {
        foreach (var (name, value) in members)
        {
            writer.WriteTextString(name);
            writer.WriteTextString(value);
        }
    }

    private static void Time(CborWriter writer, string name, DateTimeOffset time)
    {
        writer.WriteTextString(name);
        writer.WriteTag(CborTag.UnixTimeSeconds);
        writer.WriteDouble(time.ToUnixTimeSeconds());
    }

    private async Task<(HttpStatusCode Status, Func<string, string> Headers, CborReader Body)> SendCbor(string operation, Action<CborWriter> write)
    {
        var writer = new CborWriter();
        write(writer);
        var body = writer.Encode();
        var uri = new Uri(accounts.Emulator.Endpoint, $"/service/GraniteServiceVersion20100801/operation/{operation}");
        var time = DateTimeOffset.UtcNow.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["host"] = uri.Authority, ["smithy-protocol"] = "rpc-v2-cbor", ["x-amz-date"] = time };
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in signed)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var key = await TwoAccounts.SourceKey.GetCredentialsAsync();
        request.Headers.TryAddWithoutValidation("Authorization", SignedRequest.Authorization(key, "monitoring", HttpMethod.Post, uri.AbsolutePath, signed, body));
        var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, name => response.Headers.GetValues(name).Single(), new CborReader(answer));
    }
}
