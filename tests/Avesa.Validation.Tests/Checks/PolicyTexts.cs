namespace Avesa.Validation.Tests.Checks;

/// <summary>Policy documents in one line. Actions, resources and principals are JSON: <c>"s3:*"</c> in its quotes, or a list.</summary>
internal static class PolicyTexts
{
    /// <summary>A document of these statements.</summary>
    public static string Policy(params string[] statements) => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""";

    /// <summary>A statement of an identity policy.</summary>
    public static string Allow(string actions, string resources = "\"*\"", string? condition = null) => Statement("Allow", actions, resources, null, condition);

    /// <inheritdoc cref="Allow" />
    public static string Deny(string actions, string resources = "\"*\"", string? condition = null) => Statement("Deny", actions, resources, null, condition);

    /// <summary>A statement of a resource's policy; its Sid is its effect.</summary>
    public static string Of(string effect, string principal, string actions, string resources = "\"*\"", string? condition = null) => Statement(effect, actions, resources, principal, condition);

    /// <summary>A trust policy for a service.</summary>
    public static string Trust(string service, string? condition = null, string effect = "Allow") => Policy(
        $$"""{"Sid":"Trust","Effect":"{{effect}}","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"{{Condition(condition)}}}""");

    private static string Statement(string effect, string actions, string resources, string? principal, string? condition) =>
        $$"""{"Sid":"{{effect}}","Effect":"{{effect}}",{{(principal is null ? "" : $"\"Principal\":{principal},")}}"Action":{{actions}},"Resource":{{resources}}{{Condition(condition)}}}""";

    private static string Condition(string? condition) => condition is null ? "" : $",\"Condition\":{condition}";

    /// <summary>The policy of a key that its administrator may look at, and that a principal may use under a condition.</summary>
    public static string OfKey(string principal, string? condition = null) => Policy(
        Of("Allow", """{"AWS":"arn:aws:iam::987654321098:user/administrator"}""", """["kms:DescribeKey","kms:GetKeyPolicy"]"""),
        Of("Allow", principal, "\"kms:*\"", condition: condition));
}
