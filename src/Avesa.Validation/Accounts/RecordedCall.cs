using Avesa.Validation.Settings;

namespace Avesa.Validation.Accounts;

/// <summary>One call of an AWS operation, with all its attempts: what a verdict's evidence rests on.</summary>
/// <param name="Side">The account that the connection is for.</param>
/// <param name="Identity">Whose credentials: <c>profile avesa-production</c>, or the description given for other ones.</param>
/// <param name="AccountId">The account that the credentials are proven to belong to; null for calls before that is known.</param>
/// <param name="Service">As IAM spells it, for example <c>dynamodb</c>.</param>
/// <param name="Operation">As AWS spells it, for example <c>DescribeTable</c>.</param>
/// <param name="Resource">What was asked about, as the request names it: a table, bucket/key, function, ARN …; empty for listings of everything. Never a value.</param>
/// <param name="Outcome"><c>ok</c>, AWS's error code, <c>refused</c>, <c>timeout</c>, <c>unreachable</c>, <c>garbled</c>, <c>cancelled</c>, or the type of another exception.</param>
/// <param name="Milliseconds">From the call to its end, waits between attempts included.</param>
/// <param name="RequestId">AWS's id of the last attempt; null when no answer came.</param>
/// <param name="Attempts">How often it was sent; 0 when it was refused here.</param>
/// <param name="StartedAt">By this machine's clock.</param>
/// <param name="Fingerprint">Equal for two calls of one run that asked exactly the same, page token included; null when nothing was sent.</param>
public sealed record RecordedCall(
    AccountSide Side,
    string Identity,
    string? AccountId,
    string Service,
    string Operation,
    string Resource,
    string Outcome,
    double Milliseconds,
    string? RequestId,
    int Attempts,
    DateTimeOffset StartedAt,
    string? Fingerprint);
