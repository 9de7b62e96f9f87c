using Avesa.Validation.Accounts;

namespace Avesa.Validation.Inventory;

/// <summary>What GetFunction says of a function.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The unqualified ARN.</param>
/// <param name="RoleArn">The execution role.</param>
/// <param name="Runtime">For example <c>python3.12</c>.</param>
/// <param name="MemoryMegabytes">Memory.</param>
/// <param name="TimeoutSeconds">Time-out.</param>
/// <param name="State">Active, Pending, Inactive or Failed; ListFunctions does not say it.</param>
/// <param name="StateReason">Why it is not Active; null when it is.</param>
/// <param name="LastUpdateStatus">Successful, InProgress or Failed.</param>
/// <param name="LastUpdateReason">Why the last update failed; null when it did not.</param>
/// <param name="LastModified">When code or configuration last changed.</param>
/// <param name="ReadableVariables">The environment variables, none when Lambda could not decrypt them.</param>
/// <param name="EnvironmentError">Why Lambda could not decrypt the environment; null when it could.</param>
/// <param name="ReservedConcurrency">Null when none is reserved.</param>
/// <param name="LogGroup">The log group of its LoggingConfig, or the default <c>/aws/lambda/NAME</c>.</param>
/// <param name="LogFormat">Text or JSON.</param>
/// <param name="ApplicationLogLevel">The lowest level of its own lines that is kept; null in text format.</param>
/// <param name="SystemLogLevel">The lowest level of Lambda's lines that is kept; null in text format.</param>
public sealed record FunctionFacts(
    string Name,
    string Arn,
    string RoleArn,
    string Runtime,
    int MemoryMegabytes,
    int TimeoutSeconds,
    string State,
    string? StateReason,
    string LastUpdateStatus,
    string? LastUpdateReason,
    DateTimeOffset LastModified,
    IReadOnlyDictionary<string, string> ReadableVariables,
    string? EnvironmentError,
    int? ReservedConcurrency,
    string LogGroup,
    string LogFormat,
    string? ApplicationLogLevel,
    string? SystemLogLevel)
{
    /// <summary>An environment variable's value; null when there is none of that name.</summary>
    /// <exception cref="IncompleteAnswerException">Lambda could not decrypt them for whoever asked: what is not shown may well be there.</exception>
    public string? Variable(string name) => EnvironmentError is null
        ? ReadableVariables.GetValueOrDefault(name)
        : throw new IncompleteAnswerException($"GetFunction: the environment of {Name} ({EnvironmentError})");

    /// <summary>The role's name: the last part of its ARN, after any path.</summary>
    public string RoleName => RoleArn[(RoleArn.LastIndexOf('/') + 1)..];

    /// <inheritdoc />
    public override string ToString() => Arn;
}

/// <summary>A function URL.</summary>
/// <param name="Url">The address.</param>
/// <param name="AuthType">NONE is open to the world, AWS_IAM needs a signed request.</param>
public sealed record FunctionUrlFacts(string Url, string AuthType);
