#pragma once

#include <curl/curl.h>

// Swift cannot call C functions that take a variable number of arguments, and libcurl sets and reads its options
// through such functions. Here is one plain function per type of value; the rest of libcurl is called as it is.

CURLcode ccurl_set_long(CURL *easy, CURLoption option, long value);
CURLcode ccurl_set_offset(CURL *easy, CURLoption option, curl_off_t value);
CURLcode ccurl_set_string(CURL *easy, CURLoption option, const char *value);
CURLcode ccurl_set_pointer(CURL *easy, CURLoption option, void *value);
CURLcode ccurl_set_write_callback(CURL *easy, curl_write_callback callback, void *context);
CURLcode ccurl_set_read_callback(CURL *easy, curl_read_callback callback, void *context);
CURLcode ccurl_set_header_callback(CURL *easy, curl_write_callback callback, void *context);
CURLcode ccurl_set_prerequest_callback(CURL *easy, curl_prereq_callback callback, void *context);
CURLcode ccurl_get_long(CURL *easy, CURLINFO info, long *value);
CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
