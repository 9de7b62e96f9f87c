namespace Avesa.Validation.Emulator.Model;

/// <summary>An Amazon resource name, <c>arn:partition:service:region:account:resource</c>; region and account may be empty.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html</remarks>
public readonly record struct Arn(string Partition, string Service, string Region, string AccountId, string Resource)
{
    /// <summary>True when the text has the six parts of an ARN; colons in the resource stay in it.</summary>
    public static bool TryParse(string? text, out Arn arn)
    {
        var parts = text?.Split(':', 6) ?? [];
        if (parts.Length != 6 || parts[0] != "arn")
        {
            arn = default;
            return false;
        }

        arn = new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => $"arn:{Partition}:{Service}:{Region}:{AccountId}:{Resource}";
}
