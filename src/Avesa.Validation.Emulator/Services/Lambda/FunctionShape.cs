using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Services.Lambda;

/// <summary>FunctionConfiguration as Lambda writes it.</summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html</remarks>
internal static class FunctionShape
{
    /// <summary>What listings answer: no State, no LastUpdateStatus, no reasons, no RuntimeVersionConfig.</summary>
    public static JsonObject Listed(Function function, string arn, string version)
    {
        var shape = new JsonObject
        {
            ["FunctionName"] = function.Name,
            ["FunctionArn"] = arn,
            ["Runtime"] = function.Runtime,
            ["Role"] = function.Role,
            ["Handler"] = function.Handler,
            ["CodeSize"] = function.CodeSize,
            ["Description"] = function.Description,
            ["Timeout"] = function.Timeout,
            ["MemorySize"] = function.MemorySize,
            ["LastModified"] = Time(function.LastModified),
            ["CodeSha256"] = function.CodeSha256,
            ["Version"] = version,
            ["TracingConfig"] = new JsonObject { ["Mode"] = "PassThrough" },
            ["RevisionId"] = Revision(function, version),
            ["PackageType"] = "Zip",
            ["Architectures"] = new JsonArray("x86_64"),
            ["EphemeralStorage"] = new JsonObject { ["Size"] = 512 },
            ["SnapStart"] = new JsonObject { ["ApplyOn"] = "None", ["OptimizationStatus"] = "Off" },
            ["LoggingConfig"] = Logging(function),
        };
        if (function.EnvironmentError is { } error)
        {
            shape["Environment"] = new JsonObject
            {
                ["Error"] = new JsonObject { ["ErrorCode"] = error, ["Message"] = "Lambda was unable to decrypt the environment variables." },
            };
        }
        else if (function.Environment.Count > 0)
        {
            shape["Environment"] = new JsonObject { ["Variables"] = Map(function.Environment) };
        }

        return shape;
    }

    /// <summary>What GetFunction and GetFunctionConfiguration answer.</summary>
    public static JsonObject Whole(ResolvedFunction resolved)
    {
        var (reference, _, function, version) = resolved;
        var shape = Listed(function, reference.Arn, version);
        shape["State"] = function.State;
        Add(shape, "StateReason", function.StateReason);
        Add(shape, "StateReasonCode", function.StateReasonCode);
        shape["LastUpdateStatus"] = function.LastUpdateStatus;
        Add(shape, "LastUpdateStatusReason", function.LastUpdateStatusReason);
        var runtime = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(function.Runtime)));
        shape["RuntimeVersionConfig"] = new JsonObject { ["RuntimeVersionArn"] = $"arn:aws:lambda:{reference.Owner.Region}::runtime:{runtime}" };
        return shape;
    }

    /// <summary>The group that a function's lines go to.</summary>
    public static string LogGroup(Function function) => function.Logging?.LogGroup ?? $"/aws/lambda/{function.Name}";

    /// <summary>A revision id: changes when code, configuration or policy do.</summary>
    public static string Revision(Function function, string of) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{function.Arn}\n{of}\n{function.LastModified:O}\n{function.CodeSha256}\n{function.Policy}")).AsSpan(0, 16)).ToString();

    /// <summary>Lambda's own way to write a time in configurations.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    /// <summary>A map of strings.</summary>
    public static JsonObject Map(IReadOnlyDictionary<string, string> map) =>
        new(map.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));

    private static JsonObject Logging(Function function)
    {
        var shape = new JsonObject { ["LogFormat"] = function.Logging?.Format ?? "Text" };
        Add(shape, "ApplicationLogLevel", function.Logging?.ApplicationLogLevel);
        Add(shape, "SystemLogLevel", function.Logging?.SystemLogLevel);
        shape["LogGroup"] = LogGroup(function);
        return shape;
    }

    private static void Add(JsonObject shape, string member, string? value)
    {
        if (value is not null)
        {
            shape[member] = value;
        }
    }
}
