namespace Amazon.SecretsManager.Model;

/// <summary>The operations that answer in pages.</summary>
public interface ISecretsManagerPaginatorFactory
{
    IListSecretsPaginator ListSecrets(ListSecretsRequest request);

    IListSecretVersionIdsPaginator ListSecretVersionIds(ListSecretVersionIdsRequest request);
}

internal sealed class SecretsManagerPaginatorFactory(IAmazonSecretsManager client) : ISecretsManagerPaginatorFactory
{
    public IListSecretsPaginator ListSecrets(ListSecretsRequest request) => new ListSecretsPaginator(client, request);

    public IListSecretVersionIdsPaginator ListSecretVersionIds(ListSecretVersionIdsRequest request) =>
        new ListSecretVersionIdsPaginator(client, request);
}
