namespace Amazon.Lambda.Model;

public class FilterCriteria
{
    public List<Filter> Filters { get; set; }
}
