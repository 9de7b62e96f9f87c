using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Backup.Model;

/// <summary>
/// <see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRecoveryPointsByResource.html">ListRecoveryPointsByResource</see>.
/// </summary>
[Http("GET", "/resources/{resourceArn}/recovery-points/")]
[Throws(
    typeof(ResourceNotFoundException),
    typeof(InvalidParameterValueException),
    typeof(MissingParameterValueException),
    typeof(ServiceUnavailableException))]
public class ListRecoveryPointsByResourceRequest : AmazonBackupRequest
{
    [Label("resourceArn")]
    public string ResourceArn { get; set; }

    [QueryString("nextToken")]
    public string NextToken { get; set; }

    [QueryString("maxResults")]
    public int? MaxResults { get; set; }

    [QueryString("managedByAWSBackupOnly")]
    public bool? ManagedByAWSBackupOnly { get; set; }
}

public class ListRecoveryPointsByResourceResponse : AmazonWebServiceResponse
{
    public string NextToken { get; set; }

    public List<RecoveryPointByResource> RecoveryPoints { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListRecoveryPointsByResourcePaginator
{
    IPaginatedEnumerable<ListRecoveryPointsByResourceResponse> Responses { get; }

    IPaginatedEnumerable<RecoveryPointByResource> RecoveryPoints { get; }
}

internal sealed class ListRecoveryPointsByResourcePaginator(IAmazonBackup client, ListRecoveryPointsByResourceRequest request)
    : Paginator<ListRecoveryPointsByResourceRequest, ListRecoveryPointsByResourceResponse>(
        request, client.ListRecoveryPointsByResourceAsync, response => response.NextToken),
        IListRecoveryPointsByResourcePaginator
{
    public IPaginatedEnumerable<RecoveryPointByResource> RecoveryPoints => Each(response => response.RecoveryPoints);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
