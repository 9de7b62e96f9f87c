using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Model;

/// <summary>Where and how a function logs (GetFunction's LoggingConfig). Levels apply to the JSON format only.</summary>
public sealed record FunctionLogging(string LogGroup, string Format = "Text", string? ApplicationLogLevel = null, string? SystemLogLevel = null);

/// <summary>A function URL: <c>NONE</c> is open to the world, <c>AWS_IAM</c> needs a signed request.</summary>
/// <param name="Url">The address.</param>
/// <param name="AuthType">NONE or AWS_IAM.</param>
/// <param name="Qualifier">The alias that the URL belongs to; null for the unqualified function.</param>
public sealed record FunctionUrl(string Url, string AuthType, string? Qualifier = null);

/// <summary>A queue, stream or table whose records Lambda reads and hands to the function.</summary>
/// <param name="Id">A UUID.</param>
/// <param name="SourceArn">What is read.</param>
/// <param name="State">Creating, Enabling, Enabled, Disabling, Disabled, Updating or Deleting.</param>
/// <param name="BatchSize">Most records of one invocation.</param>
/// <param name="LastModified">When it was last changed.</param>
public sealed record EventSourceMapping(string Id, string SourceArn, string State, int BatchSize, DateTimeOffset LastModified);

/// <summary>What Lambda does with asynchronous invocations that fail; without it: two retries within six hours.</summary>
/// <param name="MaximumRetryAttempts">0 to 2.</param>
/// <param name="MaximumEventAgeInSeconds">60 to 21,600.</param>
/// <param name="OnFailureArn">Where events go that failed for good; null for nowhere.</param>
/// <param name="LastModified">When it was last changed.</param>
public sealed record EventInvokeConfig(int MaximumRetryAttempts, int MaximumEventAgeInSeconds, string? OnFailureArn, DateTimeOffset LastModified);

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

    /// <summary>The description; empty when none was given.</summary>
    public string Description { get; set; } = "";

    /// <summary>The runtime, for example <c>python3.9</c>.</summary>
    public string Runtime { get; set; } = "python3.9";

    /// <summary>The handler.</summary>
    public string Handler { get; set; } = "lambda_function.lambda_handler";

    /// <summary>Megabytes.</summary>
    public int MemorySize { get; set; } = 128;

    /// <summary>Seconds, up to 900.</summary>
    public int Timeout { get; set; } = 3;

    /// <summary>Environment variables.</summary>
    public Dictionary<string, string> Environment { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The error code that stands instead of the environment when its key may not be used, for example <c>AccessDeniedException</c>; null when it may.</summary>
    public string? EnvironmentError { get; set; }

    /// <summary>Pending, Active, Inactive or Failed.</summary>
    public string State { get; set; } = "Active";

    /// <summary>Why the state is not Active; null when it is.</summary>
    public string? StateReason { get; set; }

    /// <summary>The code of the reason, for example <c>Creating</c> or <c>InvalidZipFileException</c>; null when the state is Active.</summary>
    public string? StateReasonCode { get; set; }

    /// <summary>Successful, Failed or InProgress.</summary>
    public string LastUpdateStatus { get; set; } = "Successful";

    /// <summary>Why the last update is not Successful; null when it is.</summary>
    public string? LastUpdateStatusReason { get; set; }

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

    /// <summary>Resource policies of aliases and versions: qualifier → JSON document. The unqualified function's does not hold for them.</summary>
    public Dictionary<string, string> QualifiedPolicies { get; } = new(StringComparer.Ordinal);

    /// <summary>Aliases: name → version, a published number or <c>$LATEST</c>.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Published versions by number: each the function as it was; see <see cref="Publish"/>.</summary>
    public SortedDictionary<int, Function> Versions { get; } = [];

    /// <summary>Function URLs.</summary>
    public List<FunctionUrl> Urls { get; } = [];

    /// <summary>Event source mappings that feed the function.</summary>
    public List<EventSourceMapping> EventSources { get; } = [];

    /// <summary>How asynchronous invocations are retried; null for Lambda's defaults.</summary>
    public EventInvokeConfig? EventInvoke { get; set; }

    /// <summary>Tags.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// What a run does with a payload: it may write state and log lines as the real handler would. Null: the emulator refuses Invoke.
    /// The second argument is the request id, the third the time of the run.
    /// </summary>
    public Func<JsonNode?, string, DateTimeOffset, InvocationResult>? Run { get; set; }

    /// <summary>Freezes code and configuration as they are now into the next version.</summary>
    /// <returns>The version's number.</returns>
    /// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html</remarks>
    public int Publish()
    {
        var number = Versions.Count == 0 ? 1 : Versions.Keys.Max() + 1;
        Versions[number] = new Function
        {
            Name = Name,
            Arn = Arn,
            Role = Role,
            Description = Description,
            Runtime = Runtime,
            Handler = Handler,
            MemorySize = MemorySize,
            Timeout = Timeout,
            Environment = new(Environment, StringComparer.Ordinal),
            State = State,
            LastUpdateStatus = LastUpdateStatus,
            LastModified = LastModified,
            CodeSha256 = CodeSha256,
            CodeSize = CodeSize,
            Logging = Logging,
            Run = Run,
        };
        return number;
    }
}
