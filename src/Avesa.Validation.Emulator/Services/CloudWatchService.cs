using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Protocols;
using Avesa.Validation.Emulator.Services.CloudWatch;

namespace Avesa.Validation.Emulator.Services;

/// <summary>Amazon CloudWatch, in the three protocols that its clients have spoken over the years: Query, JSON and CBOR.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Operations.html</remarks>
internal sealed class CloudWatchService() : QueryService(
    "monitoring",
    "http://monitoring.amazonaws.com/doc/2010-08-01/",
    new GetMetricData(),
    new GetMetricStatistics(),
    new ListMetrics(),
    new GetDashboard(),
    new ListDashboards(),
    new DescribeAlarms())
{
    private const string Json = "application/x-amz-json-1.0";

    /// <inheritdoc />
    public override bool? IsAddressed(HttpContext http, byte[] body) => RequestMarks.Target(http) is { } target ? target == "GraniteServiceVersion20100801" : base.IsAddressed(http, body);

    /// <inheritdoc />
    public override async Task Handle(Call call)
    {
        if (IsCbor(call.Http.Request))
        {
            await CborWire.Write(call.Http, Answer(call, RawPath.Of(call.Http).Split('/')[^1], CborWire.Read(call.Body)), StatusCodes.Status200OK);
        }
        else if (IsJson(call.Http.Request))
        {
            var target = call.Http.Request.Headers["X-Amz-Target"].ToString();
            await JsonWire.Write(call.Http, Answer(call, target[(target.LastIndexOf('.') + 1)..], JsonWire.Read(call.Body)), StatusCodes.Status200OK, Json);
        }
        else
        {
            await base.Handle(call);
        }
    }

    /// <inheritdoc />
    public override async Task WriteError(HttpContext http, AwsError error, string requestId)
    {
        var (cbor, json) = (IsCbor(http.Request), IsJson(http.Request));
        if (!cbor && !json)
        {
            await base.WriteError(http, error, requestId);
            return;
        }

        // The newer protocols name the shape; the code of old is in a header, for clients whose users have long handled it.
        var sender = error.Status < StatusCodes.Status500InternalServerError ? "Sender" : "Receiver";
        http.Response.Headers["x-amzn-query-error"] = $"{error.Code};{sender}";
        var shape = CloudWatchError.Shape(error.Code);
        await (cbor
            ? CborWire.Write(http, new JsonObject { ["__type"] = $"com.amazonaws.cloudwatch#{shape}", ["message"] = error.Message }, error.Status)
            : JsonWire.WriteError(http, new AwsError(shape, error.Message, error.Status), Json, "message"));
    }

    private static bool IsCbor(HttpRequest request) => request.Headers["smithy-protocol"] == CborWire.Protocol;

    private static bool IsJson(HttpRequest request) => request.Headers.ContainsKey("X-Amz-Target");

    private JsonObject Answer(Call call, string operation, JsonObject input)
    {
        call.Begin(operation);
        return Find(operation).Handle(call, input);
    }
}
