using Amazon.Compat;
using Amazon.Runtime;

namespace Amazon.Backup.Model;

/// <summary><see href="https://docs.aws.amazon.com/aws-backup/latest/devguide/API_ListRestoreJobs.html">ListRestoreJobs</see>.</summary>
[Http("GET", "/restore-jobs/")]
[Throws(
    typeof(ResourceNotFoundException),
    typeof(InvalidParameterValueException),
    typeof(MissingParameterValueException),
    typeof(ServiceUnavailableException))]
public class ListRestoreJobsRequest : AmazonBackupRequest
{
    [QueryString("nextToken")]
    public string NextToken { get; set; }

    [QueryString("maxResults")]
    public int? MaxResults { get; set; }

    [QueryString("accountId")]
    public string ByAccountId { get; set; }

    [QueryString("resourceType")]
    public string ByResourceType { get; set; }

    [QueryString("createdBefore")]
    public DateTime? ByCreatedBefore { get; set; }

    [QueryString("createdAfter")]
    public DateTime? ByCreatedAfter { get; set; }

    [QueryString("status")]
    public RestoreJobStatus ByStatus { get; set; }

    [QueryString("completeBefore")]
    public DateTime? ByCompleteBefore { get; set; }

    [QueryString("completeAfter")]
    public DateTime? ByCompleteAfter { get; set; }

    [QueryString("restoreTestingPlanArn")]
    public string ByRestoreTestingPlanArn { get; set; }
}

public class ListRestoreJobsResponse : AmazonWebServiceResponse
{
    public List<RestoreJobsListMember> RestoreJobs { get; set; }

    public string NextToken { get; set; }
}

/// <summary>All pages, or all results of all pages; consumed once.</summary>
public interface IListRestoreJobsPaginator
{
    IPaginatedEnumerable<ListRestoreJobsResponse> Responses { get; }

    IPaginatedEnumerable<RestoreJobsListMember> RestoreJobs { get; }
}

internal sealed class ListRestoreJobsPaginator(IAmazonBackup client, ListRestoreJobsRequest request)
    : Paginator<ListRestoreJobsRequest, ListRestoreJobsResponse>(
        request, client.ListRestoreJobsAsync, response => response.NextToken),
        IListRestoreJobsPaginator
{
    public IPaginatedEnumerable<RestoreJobsListMember> RestoreJobs => Each(response => response.RestoreJobs);

    protected override string Token { get => Request.NextToken; set => Request.NextToken = value; }
}
