namespace Avesa.Validation.Tests.Accounts;

/// <summary>Answers of STS, as on the wire, for stubs.</summary>
internal static class StsAnswers
{
    private const string Namespace = "xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"";

    /// <summary>Says that every caller belongs to the production account.</summary>
    public static string Identity(string arn) =>
        $"<GetCallerIdentityResponse {Namespace}><GetCallerIdentityResult><Arn>{arn}</Arn><UserId>U</UserId><Account>987654321098</Account>"
        + "</GetCallerIdentityResult></GetCallerIdentityResponse>";

    /// <summary>A session of the given operation, with the key ASIASESSION.</summary>
    public static string Session(string operation) =>
        $"<{operation}Response {Namespace}><{operation}Result><Credentials><AccessKeyId>ASIASESSION</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
        + $"<SessionToken>t</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials></{operation}Result></{operation}Response>";

    /// <summary>An error.</summary>
    public static string Error(string code, string message) =>
        $"<ErrorResponse {Namespace}><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>R1</RequestId></ErrorResponse>";
}
