namespace Avesa.Validation.Tests.Foreign.Contract;

/// <summary>Where moto answers a question otherwise than AWS's documentation says.</summary>
/// <param name="Subject">The question's.</param>
/// <param name="Moto">What moto answers: JSON, or how what the reader throws begins.</param>
/// <param name="Because">What the page says, by which the emulator is right.</param>
public sealed record Departure(string Subject, string Moto, string Because)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Departure> All { get; } =
    [
        new("encryption by default", "null", "every bucket has SSE-S3 unless it was given another encryption, and GetBucketEncryption shows it; moto's has none"),
        new("ownership by default", "null", "a new bucket is BucketOwnerEnforced, and GetBucketOwnershipControls shows it; moto's has no ownership"),
        new("URLs of a function", "AmazonLambdaException: ", "a function without URLs has an empty list of them; moto does not have the operation"),
        new(
            "stacks",
            """[{"Name":"pipeline","Status":"CREATE_COMPLETE","Drift":null}]""",
            "a stack whose drift was never looked for says NOT_CHECKED; moto leaves that out"),
        new(
            "trails",
            """[{"Arn":"arn:aws:cloudtrail:us-east-1:987654321098:trail/audit","MultiRegion":true,"GlobalEvents":true,"ValidatesLogFiles":true,"Logging":true,"LeavesOut":["all management events"]}]""",
            "a trail that was given no event selectors logs all management events, and GetEventSelectors shows that one; moto's shows none"),
    ];
}
