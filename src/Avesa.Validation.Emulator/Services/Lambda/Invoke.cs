using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Protocols;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>Runs a function: synchronously, as an event, or not at all (DryRun, which only asks for permission).</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html</remarks>
internal sealed class Invoke : IOperation
{
    private const int SynchronousLimit = 6_291_456;
    private const int AsynchronousLimit = 1_048_576;

    /// <inheritdoc />
    public string Name => nameof(Invoke);

    /// <inheritdoc />
    public JsonObject Handle(Call call, JsonObject input)
    {
        var headers = call.Http.Request.Headers;
        var options = new JsonObject();
        Copy(headers["X-Amz-Invocation-Type"].ToString(), options, "InvocationType");
        Copy(headers["X-Amz-Log-Type"].ToString(), options, "LogType");
        var type = options.OneOf("InvocationType", ["Event", "RequestResponse", "DryRun"]) ?? "RequestResponse";
        var tail = options.OneOf("LogType", ["None", "Tail"]) == "Tail";
        var resolved = FunctionReference.Of(call, input).Demand(call, "lambda:InvokeFunction").Resolve();
        if (type == "DryRun")
        {
            return new JsonObject { ["StatusCode"] = StatusCodes.Status204NoContent };
        }

        var payload = Payload(call.Body, type == "Event" ? AsynchronousLimit : SynchronousLimit);
        DemandReady(resolved.Configuration);
        if (type == "Event")
        {
            RunAsEvent(call, resolved, payload);
            return new JsonObject { ["StatusCode"] = StatusCodes.Status202Accepted };
        }

        if (resolved.Function.ReservedConcurrency == 0)
        {
            throw new AwsError("TooManyRequestsException", "Rate Exceeded.", StatusCodes.Status429TooManyRequests)
            {
                Members = new Dictionary<string, string> { ["Reason"] = "ReservedFunctionConcurrentInvocationLimitExceeded" },
            };
        }

        var result = Handler(resolved)(payload, call.RequestId, call.Now);
        var output = new JsonObject { ["StatusCode"] = StatusCodes.Status200OK, ["ExecutedVersion"] = resolved.Version, ["Payload"] = result.Payload?.DeepClone() };
        Copy(result.FunctionError ?? "", output, "FunctionError");
        Copy(tail ? LogTail.Of(resolved, call.RequestId) : "", output, "LogResult");
        return output;
    }

    /// <summary>Writes the output: the payload is the body, all else goes into headers.</summary>
    public static async Task Write(HttpContext http, JsonObject output)
    {
        http.Response.StatusCode = output["StatusCode"]!.GetValue<int>();
        foreach (var (member, header) in new[] { ("FunctionError", "X-Amz-Function-Error"), ("LogResult", "X-Amz-Log-Result"), ("ExecutedVersion", "X-Amz-Executed-Version") })
        {
            if (output.Text(member) is { } value)
            {
                http.Response.Headers[header] = value;
            }
        }

        if (output.TryGetPropertyValue("Payload", out var payload))
        {
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(payload?.ToJsonString() ?? "null"), http.RequestAborted);
        }
    }

    private static Func<JsonNode?, string, DateTimeOffset, InvocationResult> Handler(ResolvedFunction resolved) => resolved.Configuration.Run ?? throw new AwsError(
        "EmulatorLacksOperation",
        $"The emulator cannot run {resolved.Reference.Arn}: nobody gave the function a Run. Set it in the estate, or do not invoke it.",
        StatusCodes.Status501NotImplemented);

    // Accepted is accepted: what becomes of an event the caller never learns. With reserved concurrency 0 Lambda drops it unrun.
    private static void RunAsEvent(Call call, ResolvedFunction resolved, JsonNode? payload)
    {
        var run = Handler(resolved);
        if (resolved.Function.ReservedConcurrency != 0)
        {
            run(payload, call.RequestId, call.Now);
        }
    }

    private static JsonNode? Payload(byte[] body, int limit)
    {
        if (body.Length > limit)
        {
            throw new AwsError(
                "RequestTooLargeException", $"Request must be smaller than {limit} bytes for the InvokeFunction operation", StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            return body.Length == 0 ? new JsonObject() : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            throw new AwsError("InvalidRequestContentException", "Could not parse request body into json: Could not parse payload into json");
        }
    }

    private static void DemandReady(Function function)
    {
        if (function.State != "Active")
        {
            throw new AwsError(
                "ResourceConflictException",
                $"The operation cannot be performed at this time. The function is currently in the following state: {function.State}",
                StatusCodes.Status409Conflict);
        }
    }

    private static void Copy(string value, JsonObject into, string member)
    {
        if (value.Length > 0)
        {
            into[member] = value;
        }
    }
}
