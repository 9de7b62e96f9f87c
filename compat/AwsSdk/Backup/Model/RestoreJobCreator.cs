namespace Amazon.Backup.Model;

public class RestoreJobCreator
{
    public string RestoreTestingPlanArn { get; set; }
}
