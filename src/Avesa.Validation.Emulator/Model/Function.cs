using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Model;

/// <summary>Where and how a function logs (GetFunction's LoggingConfig). Levels apply to the JSON format only.</summary>
public sealed record FunctionLogging(string LogGroup, string Format = "Text", string? ApplicationLogLevel = null, string? SystemLogLevel = null);

/// <summary>A function URL: <c>NONE</c> is open to the world, <c>AWS_IAM</c> needs a signed request.</summary>
public sealed record FunctionUrl(string Url, string AuthType);

/// <summary>What a synchronous run answers: the payload and, when the run failed, <c>Handled</c> or <c>Unhandled</c>.</summary>
public sealed record InvocationResult(JsonNode? Payload, string? FunctionError = null);

/// <summary>A Lambda function.</summary>
public sealed class Function
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The unqualified ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The execution role's ARN.</summary>
    public required string Role { get; set; }

    /// <summary>The runtime, for example <c>python3.9</c>.</summary>
    public string Runtime { get; set; } = "python3.9";

    /// <summary>The handler.</summary>
    public string Handler { get; set; } = "lambda_function.lambda_handler";

    /// <summary>Megabytes.</summary>
    public int MemorySize { get; set; } = 128;

    /// <summary>Seconds, up to 900.</summary>
    public int Timeout { get; set; } = 3;

    /// <summary>Environment variables.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Pending, Active, Inactive or Failed.</summary>
    public string State { get; set; } = "Active";

    /// <summary>Why the state is not Active; null when it is.</summary>
    public string? StateReason { get; set; }

    /// <summary>Successful, Failed or InProgress.</summary>
    public string LastUpdateStatus { get; set; } = "Successful";

    /// <summary>When code or configuration last changed.</summary>
    public DateTimeOffset LastModified { get; set; }

    /// <summary>SHA-256 of the package, base64.</summary>
    public string CodeSha256 { get; set; } = "";

    /// <summary>Bytes of the package.</summary>
    public long CodeSize { get; set; }

    /// <summary>Reserved concurrency; null when none is reserved, 0 when the function is throttled off.</summary>
    public int? ReservedConcurrency { get; set; }

    /// <summary>The logging configuration; null means the default group <c>/aws/lambda/NAME</c> in text.</summary>
    public FunctionLogging? Logging { get; set; }

    /// <summary>The resource policy of the unqualified function; null when there is none.</summary>
    public string? Policy { get; set; }

    /// <summary>Aliases: name → version.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Function URLs.</summary>
    public List<FunctionUrl> Urls { get; } = [];

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// What a run does with a payload: it may write state and log lines as the real handler would. Null: the emulator refuses Invoke.
    /// The second argument is the request id, the third the time of the run.
    /// </summary>
    public Func<JsonNode?, string, DateTimeOffset, InvocationResult>? Run { get; set; }
}
