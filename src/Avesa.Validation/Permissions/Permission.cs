namespace Avesa.Validation.Permissions;

/// <summary>One action that an operation needs, and on what.</summary>
/// <param name="Action">For example <c>s3:ListBucket</c>.</param>
/// <param name="Reach">On what it is granted.</param>
internal sealed record Permission(string Action, Reach Reach)
{
    /// <summary>The service's prefix.</summary>
    public string Service => Action[..Action.IndexOf(':', StringComparison.Ordinal)];

    /// <summary>Which of the reader's policies it belongs to.</summary>
    public ReaderGrant Grant => Action switch
    {
        "secretsmanager:GetSecretValue" => ReaderGrant.SecretValues,
        "lambda:InvokeFunction" => ReaderGrant.Invokes,
        _ => Reach is Named ? ReaderGrant.Data : ReaderGrant.Configuration,
    };
}
